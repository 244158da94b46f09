package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"
)

// text is a Go string, which may hold any bytes: a JSON string when it is UTF-8, otherwise {"base64": "…"}.
type text string

func asText(s string) *text {
	t := text(s)
	return &t
}

func (t text) MarshalJSON() ([]byte, error) {
	if utf8.ValidString(string(t)) {
		return json.Marshal(string(t))
	}
	return json.Marshal(map[string]string{"base64": base64.StdEncoding.EncodeToString([]byte(t))})
}

func (t *text) UnmarshalJSON(data []byte) error {
	var plain string
	if json.Unmarshal(data, &plain) == nil {
		*t = text(plain)
		return nil
	}
	var encoded struct {
		Base64 []byte `json:"base64"`
	}
	if err := json.Unmarshal(data, &encoded); err != nil {
		return err
	}
	*t = text(encoded.Base64)
	return nil
}

// value is a Go value with its type: null, or an object whose one key names the type. Numbers travel as text so that nothing rounds them.
type value struct{ any }

func (v *value) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		v.any = nil
		return nil
	}
	var tagged map[string]json.RawMessage
	if err := json.Unmarshal(data, &tagged); err != nil {
		return err
	}
	for kind, content := range tagged {
		decoded, err := decode(kind, content)
		v.any = decoded
		return err
	}
	return fmt.Errorf("a value names no type")
}

func decode(kind string, content json.RawMessage) (any, error) {
	switch kind {
	case "bool":
		return into[bool](content)
	case "string":
		t, err := into[text](content)
		return string(t), err
	case "bytes":
		return into[[]byte](content)
	case "list":
		elements, err := into[[]value](content)
		list := make([]any, len(elements))
		for i, e := range elements {
			list[i] = e.any
		}
		return list, err
	case "strings":
		elements, err := into[[]text](content)
		list := make([]string, len(elements))
		for i, e := range elements {
			list[i] = string(e)
		}
		return list, err
	case "map":
		pairs, err := into[[]entry](content)
		m := make(map[string]any, len(pairs))
		for _, p := range pairs {
			m[string(p.Key)] = p.Value.any
		}
		return m, err
	}
	digits, err := into[string](content)
	if err != nil {
		return nil, err
	}
	return decodeNumber(kind, digits)
}

func decodeNumber(kind, digits string) (any, error) {
	switch kind {
	case "int":
		return strconv.Atoi(digits)
	case "int32":
		n, err := strconv.ParseInt(digits, 10, 32)
		return int32(n), err
	case "int64":
		return strconv.ParseInt(digits, 10, 64)
	case "uint8":
		n, err := strconv.ParseUint(digits, 10, 8)
		return uint8(n), err
	case "uint32":
		n, err := strconv.ParseUint(digits, 10, 32)
		return uint32(n), err
	case "uint64":
		return strconv.ParseUint(digits, 10, 64)
	case "float64":
		return strconv.ParseFloat(digits, 64)
	case "complex128":
		return strconv.ParseComplex(digits, 128)
	}
	return nil, fmt.Errorf("unknown type %q", kind)
}

func into[T any](content json.RawMessage) (T, error) {
	var t T
	err := json.Unmarshal(content, &t)
	return t, err
}

// entry is a map's key and value: keys may be any bytes, so a map travels as a list of these, sorted by nobody.
type entry struct {
	Key   text  `json:"key"`
	Value value `json:"value"`
}

func (v value) MarshalJSON() ([]byte, error) {
	switch x := v.any.(type) {
	case nil:
		return []byte("null"), nil
	case bool:
		return tagged("bool", x)
	case string:
		return tagged("string", text(x))
	case []byte:
		return tagged("bytes", x)
	case float64:
		return tagged("float64", strconv.FormatFloat(x, 'g', -1, 64))
	case time.Time:
		return tagged("time", x.Format(time.RFC3339Nano))
	}
	r := reflect.ValueOf(v.any)
	switch r.Kind() {
	case reflect.Slice:
		list := make([]value, r.Len())
		for i := range list {
			list[i] = value{r.Index(i).Interface()}
		}
		return tagged("list", list)
	case reflect.Map:
		pairs := make([]entry, 0, r.Len())
		for _, key := range r.MapKeys() {
			pairs = append(pairs, entry{text(fmt.Sprint(key.Interface())), value{r.MapIndex(key).Interface()}})
		}
		return tagged("map", pairs)
	case reflect.Struct, reflect.Pointer:
		return nil, fmt.Errorf("no place for a %T in an answer", v.any)
	}
	return tagged(r.Kind().String(), fmt.Sprint(v.any))
}

func tagged(kind string, content any) ([]byte, error) {
	return json.Marshal(map[string]any{kind: content})
}
