package main

import (
	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/releaseutil"
)

// helm3 is what this program needs of helm 3, in the words of the helm interface.
type helm3 struct{}

func (helm3) load(files map[string]text, values map[string]any) (loadedChart, error) {
	var buffered []*loader.BufferedFile
	for _, name := range sortedNames(files) {
		buffered = append(buffered, &loader.BufferedFile{Name: name, Data: []byte(files[name])})
	}
	c, err := loader.LoadFiles(buffered)
	if err != nil {
		return nil, err
	}
	return &chart3{c}, chartutil.ProcessDependenciesWithMerge(c, values)
}

func (helm3) sort(files map[string]string) ([]manifest, error) {
	hooks, manifests, err := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, err
	}
	all := []manifest{}
	for _, m := range manifests {
		all = append(all, manifest{Path: text(m.Name), Content: text(m.Content)})
	}
	for _, h := range hooks {
		events := []string{}
		for _, e := range h.Events {
			events = append(events, string(e))
		}
		all = append(all, manifest{Path: text(h.Path), Content: text(h.Manifest), Events: events})
	}
	return all, nil
}

type chart3 struct{ *chart.Chart }

func (c *chart3) coalesce(values map[string]any) (map[string]any, error) {
	return chartutil.CoalesceValues(c.Chart, values)
}

func (c *chart3) render(values map[string]any, req *request) (map[string]string, error) {
	capabilities := chartutil.DefaultCapabilities.Copy()
	kubeVersion, err := chartutil.ParseKubeVersion(req.kubeVersion())
	if err != nil {
		return nil, err
	}
	capabilities.KubeVersion = *kubeVersion
	capabilities.APIVersions = append(capabilities.APIVersions, req.APIs...)
	options := chartutil.ReleaseOptions{
		Name: req.Release.Name, Namespace: req.Release.Namespace, Revision: 1,
		IsInstall: !req.Release.IsUpgrade, IsUpgrade: req.Release.IsUpgrade,
	}
	top, err := chartutil.ToRenderValuesWithSchemaValidation(c.Chart, values, options, capabilities, req.SkipSchema)
	if err != nil {
		return nil, err
	}
	return engine.Render(c.Chart, top)
}
