package main

import (
	"errors"
	"os"
	"sync"
	_ "unsafe" // for the variable of another package

	"github.com/spf13/cobra"

	"helm.sh/helm/v3/internal/serve"
	"helm.sh/helm/v3/pkg/action"
	"helm.sh/helm/v3/pkg/cli"
)

// warnedURNs are those that a process has warned of already.
//
//go:linkname warnedURNs helm.sh/helm/v3/pkg/chartutil.warnedURNs
var warnedURNs sync.Map

// serving is the configuration of the command that runs now.
var serving *action.Configuration

func init() {
	cobra.OnInitialize(func() {
		if serving != nil {
			serving.Init(settings.RESTClientGetter(), settings.Namespace(), "", debug)
		}
	})
	serve.WhenAsked(serveOne)
}

// serveOne does what main does, from the state that a process begins with.
func serveOne() int {
	settings = cli.New()
	warnedURNs.Clear()
	serving = new(action.Configuration)
	cmd, err := newRootCmd(serving, os.Stdout, os.Args[1:])
	if err != nil {
		warning("%+v", err)
		return 1
	}
	err = cmd.Execute()
	if err == nil {
		return 0
	}
	debug("%+v", err)
	var plugin pluginError
	if errors.As(err, &plugin) {
		return plugin.code
	}
	return 1
}
