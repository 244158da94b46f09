package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	v3values "helm.sh/helm/v3/pkg/cli/values"
	v4values "helm.sh/helm/v4/pkg/cli/values"
)

// helm is the part that both versions have in common.
type helm interface {
	// load makes a chart of files and settles its dependencies: enabled, aliased, imported.
	load(files map[string]text, values map[string]any) (loadedChart, error)
	// sort splits rendered files into documents: manifests in install order, then hooks.
	sort(files map[string]string) ([]manifest, error)
}

type loadedChart interface {
	coalesce(values map[string]any) (map[string]any, error)
	render(values map[string]any, req *request) (map[string]string, error)
}

// manifest is a document of a rendered file; a hook has events.
type manifest struct {
	Path    text     `json:"path"`
	Content text     `json:"content"`
	Events  []string `json:"events,omitempty"`
}

// flag is a --set, --set-string, --set-json, --set-literal, --set-file or (kind "values") the text of a -f file.
type flag struct {
	Kind string `json:"kind"`
	Text text   `json:"text"`
}

func (req *request) helm() (helm, error) {
	switch req.Version {
	case 3:
		return helm3{}, nil
	case 4:
		return helm4{}, nil
	}
	return nil, fmt.Errorf("bad request: version %d", req.Version)
}

// kubeVersion is v1.36.0 unless told otherwise: what a released helm 3.21.4 and 4.2.4 say.
func (req *request) kubeVersion() string {
	if req.KubeVer == "" {
		return "v1.36.0"
	}
	return req.KubeVer
}

// userValues are the values given beside the chart: flags, a YAML text or typed data.
func (req *request) userValues() (map[string]any, error) {
	if req.Data != nil {
		m, ok := req.Data.any.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("bad request: data is no map")
		}
		return m, nil
	}
	if len(req.Flags) > 0 {
		return merged(req)
	}
	return readValues(req.Version, []byte(req.Values))
}

// chartFiles is the request's chart. One text alone becomes templates/t.yaml of a chart named c, and so does what lacks a Chart.yaml.
func (req *request) chartFiles() map[string]text {
	files := map[string]text{"Chart.yaml": "apiVersion: v2\nname: c\nversion: 0.1.0\n"}
	for name, content := range req.Files {
		files[name] = content
	}
	if req.Text != "" {
		files["templates/t.yaml"] = req.Text
	}
	if req.Release.Name == "" {
		req.Release.Name = "rel"
	}
	if req.Release.Namespace == "" {
		req.Release.Namespace = "default"
	}
	return files
}

func (req *request) loadChart() (loadedChart, map[string]any, error) {
	version, err := req.helm()
	if err != nil {
		return nil, nil, err
	}
	values, err := req.userValues()
	if err != nil {
		return nil, nil, err
	}
	c, err := version.load(req.chartFiles(), values)
	return c, values, err
}

// renderTemplate runs the engine over a chart. A request with one text gets one text back.
func renderTemplate(req *request, answer *response) error {
	c, values, err := req.loadChart()
	if err != nil {
		return err
	}
	rendered, err := c.render(values, req)
	if err != nil {
		return err
	}
	if req.Text != "" {
		answer.Text = asText(rendered["c/templates/t.yaml"])
		return nil
	}
	answer.Files = map[string]text{}
	for name, content := range rendered {
		answer.Files[name] = text(content)
	}
	return nil
}

// coalesce gives the values as the root chart's templates see them.
func coalesce(req *request, answer *response) error {
	c, values, err := req.loadChart()
	if err != nil {
		return err
	}
	coalesced, err := c.coalesce(values)
	answer.Value = &value{coalesced}
	return err
}

func sortManifests(req *request, answer *response) error {
	version, err := req.helm()
	if err != nil {
		return err
	}
	files := map[string]string{}
	for name, content := range req.Files {
		files[name] = string(content)
	}
	answer.Manifests, err = version.sort(files)
	return err
}

// setValues merges -f files and --set flags, in helm's order of kinds.
func setValues(req *request, answer *response) error {
	values, err := merged(req)
	answer.Value = &value{values}
	return err
}

func merged(req *request) (map[string]any, error) {
	var o v4values.Options
	if len(req.Files) > 0 {
		leave, err := enter(req.Files)
		if err != nil {
			return nil, err
		}
		defer leave()
	}
	for i, f := range req.Flags {
		switch f.Kind {
		case "values":
			// helm reads values from files only; the name shows up in its messages
			directory, err := os.MkdirTemp("", "oracle")
			if err != nil {
				return nil, err
			}
			defer os.RemoveAll(directory)
			file := filepath.Join(directory, fmt.Sprintf("values-%d.yaml", i))
			if err := os.WriteFile(file, []byte(f.Text), 0o600); err != nil {
				return nil, err
			}
			o.ValueFiles = append(o.ValueFiles, file)
		case "set":
			o.Values = append(o.Values, string(f.Text))
		case "set-file":
			o.FileValues = append(o.FileValues, string(f.Text))
		case "set-string":
			o.StringValues = append(o.StringValues, string(f.Text))
		case "set-json":
			o.JSONValues = append(o.JSONValues, string(f.Text))
		case "set-literal":
			o.LiteralValues = append(o.LiteralValues, string(f.Text))
		default:
			return nil, fmt.Errorf("bad request: flag kind %q", f.Kind)
		}
	}
	if req.Version == 3 {
		return (*v3values.Options)(&o).MergeValues(nil)
	}
	return o.MergeValues(nil)
}

// enter makes a new directory with some files the current one, for flags that name files; the function it returns goes back.
func enter(files map[string]text) (func(), error) {
	before, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	directory, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(directory, name), []byte(content), 0o600); err != nil {
			return nil, err
		}
	}
	leave := func() {
		_ = os.Chdir(before)
		_ = os.RemoveAll(directory)
	}
	return leave, os.Chdir(directory)
}

func sortedNames(files map[string]text) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
