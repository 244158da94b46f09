package cmd

import (
	"errors"
	"log/slog"
	"os"
	"sync"
	_ "unsafe" // for the variable of another package

	"github.com/spf13/cobra"

	"helm.sh/helm/v4/internal/serve"
	"helm.sh/helm/v4/pkg/action"
	"helm.sh/helm/v4/pkg/cli"
)

// warnedURNs are those that a process has warned of already.
//
//go:linkname warnedURNs helm.sh/helm/v4/pkg/chart/common/util.warnedURNs
var warnedURNs sync.Map

// serving is the configuration of the command that runs now.
var serving *action.Configuration

func init() {
	cobra.OnInitialize(func() {
		if serving != nil {
			serving.Init(settings.RESTClientGetter(), settings.Namespace(), "")
		}
	})
	serve.WhenAsked(serveOne)
}

// serveOne does what helm's main and NewRootCmd do, from the state that a process begins with.
func serveOne() int {
	settings = cli.New()
	warnedURNs.Clear()
	serving = action.NewConfiguration()
	cmd, err := newRootCmdWithConfig(serving, os.Stdout, os.Args[1:], SetupLogging)
	if err != nil {
		slog.Warn("command failed", slog.Any("error", err))
		return 1
	}
	err = cmd.Execute()
	if err == nil {
		return 0
	}
	var failed CommandError
	if errors.As(err, &failed) {
		return failed.ExitCode
	}
	return 1
}
