// Command oracle answers, line by line, what helm 3 and helm 4 and the libraries below them do with an input. README.md has the protocol.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
)

// request is one line of input. Which fields count depends on the operation.
type request struct {
	Op      string `json:"op"`
	Version int    `json:"version"`

	Text       text            `json:"text"`
	Files      map[string]text `json:"files"`
	Values     text            `json:"values"`
	Data       *value          `json:"data"`
	Flags      []flag          `json:"flags"`
	Release    release         `json:"release"`
	KubeVer    string          `json:"kubeVersion"`
	APIs       []string        `json:"apiVersions"`
	SkipSchema bool            `json:"skipSchema"`

	Value      value   `json:"value"`
	Format     text    `json:"format"`
	Args       []value `json:"args"`
	Pretty     bool    `json:"pretty"`
	Into       string  `json:"into"`
	Constraint text    `json:"constraint"`
	Pattern    text    `json:"pattern"`
	Paths      []text  `json:"paths"`
}

type release struct {
	Name      string `json:"name"`
	Namespace string `json:"namespace"`
	IsUpgrade bool   `json:"isUpgrade"`
}

// response is one line of output: what there was to say, or an error.
type response struct {
	Text      *text           `json:"text,omitempty"`
	Files     map[string]text `json:"files,omitempty"`
	Value     *value          `json:"value,omitempty"`
	Manifests []manifest      `json:"manifests,omitempty"`
	Matches   []bool          `json:"matches,omitempty"`
	Error     *text           `json:"error,omitempty"`
	Log       text            `json:"log,omitempty"`
}

var operations = map[string]func(*request, *response) error{
	"template":  renderTemplate,
	"coalesce":  coalesce,
	"manifests": sortManifests,
	"parse":     parseTemplate,
	"set":       setValues,
	"yamlWrite": yamlWrite,
	"yamlRead":  yamlRead,
	"jsonWrite": jsonWrite,
	"jsonRead":  jsonRead,
	"tomlWrite": tomlWrite,
	"tomlRead":  tomlRead,
	"printf":    formatted,
	"semver":    semverSatisfies,
	"glob":      globMatches,
	"ignore":    ignoreMatches,
}

func main() {
	plainLogger := slog.Default()
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			answer, jsonErr := json.Marshal(handle(line, plainLogger))
			if jsonErr != nil {
				fmt.Fprintln(os.Stderr, "oracle:", jsonErr)
				os.Exit(1)
			}
			out.Write(answer)
			out.WriteByte('\n')
			out.Flush()
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "oracle:", err)
			os.Exit(1)
		}
	}
}

// handle answers one request; a Go panic becomes an error text.
func handle(line []byte, plainLogger *slog.Logger) (answer *response) {
	answer = new(response)
	var captured bytes.Buffer
	defer func() {
		if r := recover(); r != nil {
			answer = &response{Error: asText(fmt.Sprintf("panic: %v", r))}
		}
		answer.Log = text(captured.String())
	}()
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return &response{Error: asText("bad request: " + err.Error())}
	}
	captureLog(req.Version, &captured, plainLogger)
	operation, known := operations[req.Op]
	if !known {
		return &response{Error: asText("bad request: unknown op " + req.Op)}
	}
	if err := operation(&req, answer); err != nil {
		return &response{Error: asText(err.Error())}
	}
	return answer
}

// captureLog sends what helm would log on stderr to a buffer, in the layout of its version.
func captureLog(version int, to *bytes.Buffer, plainLogger *slog.Logger) {
	if version == 3 {
		slog.SetDefault(plainLogger)
		log.SetFlags(log.Lshortfile)
		log.SetOutput(to)
		return
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	})))
}
