package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
	"sigs.k8s.io/yaml"
	goyaml "sigs.k8s.io/yaml/goyaml.v3"

	v3util "helm.sh/helm/v3/pkg/chartutil"
	v4loader "helm.sh/helm/v4/pkg/chart/v2/loader"
)

// yamlWrite is toYaml, or toYamlPretty.
func yamlWrite(req *request, answer *response) error {
	if req.Pretty {
		var out bytes.Buffer
		encoder := goyaml.NewEncoder(&out)
		encoder.SetIndent(2)
		if err := encoder.Encode(req.Value.any); err != nil {
			return err
		}
		answer.Text = asText(strings.TrimSuffix(out.String(), "\n"))
		return nil
	}
	data, err := yaml.Marshal(req.Value.any)
	answer.Text = asText(strings.TrimSuffix(string(data), "\n"))
	return err
}

// yamlRead reads any document, or (into: "map", "values") what fromYaml and a values file are read into.
func yamlRead(req *request, answer *response) error {
	data := []byte(req.Text)
	switch req.Into {
	case "values":
		values, err := readValues(req.Version, data)
		answer.Value = &value{values}
		return err
	case "map":
		m := map[string]any{}
		err := yaml.Unmarshal(data, &m)
		answer.Value = &value{m}
		return err
	case "list":
		var list []any
		err := yaml.Unmarshal(data, &list)
		answer.Value = &value{list}
		return err
	}
	var v any
	err := yaml.Unmarshal(data, &v)
	answer.Value = &value{v}
	return err
}

// readValues reads a values file as each helm does: the first document, or all of them merged.
func readValues(version int, data []byte) (map[string]any, error) {
	if version == 3 {
		values, err := v3util.ReadValues(data)
		return values, err
	}
	return v4loader.LoadValues(bytes.NewReader(data))
}

func jsonWrite(req *request, answer *response) error {
	data, err := json.Marshal(req.Value.any)
	answer.Text = asText(string(data))
	return err
}

func jsonRead(req *request, answer *response) error {
	var v any
	err := json.Unmarshal([]byte(req.Text), &v)
	answer.Value = &value{v}
	return err
}

func tomlWrite(req *request, answer *response) error {
	var out bytes.Buffer
	err := toml.NewEncoder(&out).Encode(req.Value.any)
	answer.Text = asText(out.String())
	return err
}

func tomlRead(req *request, answer *response) error {
	m := map[string]any{}
	err := toml.Unmarshal([]byte(req.Text), &m)
	answer.Value = &value{m}
	return err
}

// formatted is fmt's printf with typed arguments.
func formatted(req *request, answer *response) error {
	args := make([]any, len(req.Args))
	for i, a := range req.Args {
		args[i] = a.any
	}
	answer.Text = asText(fmt.Sprintf(string(req.Format), args...))
	return nil
}
