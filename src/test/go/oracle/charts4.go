package main

import (
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// helm4 is what this program needs of helm 4, in the words of the helm interface.
type helm4 struct{}

func (helm4) load(files map[string]text, values map[string]any) (loadedChart, error) {
	var buffered []*archive.BufferedFile
	for _, name := range sortedNames(files) {
		buffered = append(buffered, &archive.BufferedFile{Name: name, Data: []byte(files[name])})
	}
	c, err := loader.LoadFiles(buffered)
	if err != nil {
		return nil, err
	}
	return &chart4{c}, chartutil.ProcessDependencies(c, values)
}

func (helm4) sort(files map[string]string) ([]manifest, error) {
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

type chart4 struct{ *chart.Chart }

func (c *chart4) coalesce(values map[string]any) (map[string]any, error) {
	return util.CoalesceValues(c.Chart, values)
}

func (c *chart4) render(values map[string]any, req *request) (map[string]string, error) {
	capabilities := common.DefaultCapabilities.Copy()
	kubeVersion, err := common.ParseKubeVersion(req.kubeVersion())
	if err != nil {
		return nil, err
	}
	capabilities.KubeVersion = *kubeVersion
	capabilities.APIVersions = append(capabilities.APIVersions, req.APIs...)
	options := common.ReleaseOptions{
		Name: req.Release.Name, Namespace: req.Release.Namespace, Revision: 1,
		IsInstall: !req.Release.IsUpgrade, IsUpgrade: req.Release.IsUpgrade,
	}
	top, err := util.ToRenderValuesWithSchemaValidation(c.Chart, values, options, capabilities, req.SkipSchema)
	if err != nil {
		return nil, err
	}
	return engine.Render(c.Chart, top)
}
