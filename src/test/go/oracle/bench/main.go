// The other side of tools/bench: helm's own engine in process, and a stopwatch for whole commands.
//
//	bench engine SECONDS CHART[,VALUES]...   microseconds of render and sort, of values, render and sort, and bytes allocated, each of one render
//	bench commands RUNS COMMAND...           for each command (words split at spaces): median wall seconds, CPU seconds, peak KiB; runs interleaved
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	dependencies "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	release "helm.sh/helm/v4/pkg/release/v1/util"
)

func main() {
	number, err := strconv.Atoi(os.Args[2])
	check(err)
	switch os.Args[1] {
	case "engine":
		for _, chart := range os.Args[3:] {
			measureEngine(chart, time.Duration(number)*time.Second)
		}
	case "commands":
		measureCommands(number, os.Args[3:])
	default:
		check(fmt.Errorf("unknown: %s", os.Args[1]))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func measureEngine(name string, duration time.Duration) {
	folder, file, _ := strings.Cut(name, ",")
	chart, err := loader.Load(folder)
	check(err)
	values := map[string]interface{}{}
	if file != "" {
		values, err = common.ReadValuesFile(file)
		check(err)
	}
	check(dependencies.ProcessDependencies(chart, values))
	options := common.ReleaseOptions{Name: "release-name", Namespace: "default", Revision: 1, IsInstall: true}
	var preparing, rendering time.Duration
	var before, after runtime.MemStats
	count := 0
	round := func() {
		start := time.Now()
		top, err := util.ToRenderValuesWithSchemaValidation(chart, values, options, common.DefaultCapabilities, false)
		check(err)
		prepared := time.Now()
		files, err := engine.Render(chart, top)
		check(err)
		for file := range files {
			if path.Base(file) == "NOTES.txt" {
				delete(files, file)
			}
		}
		_, _, err = release.SortManifests(files, nil, release.InstallOrder)
		check(err)
		preparing += prepared.Sub(start)
		rendering += time.Since(prepared)
		count++
	}
	round()
	preparing, rendering, count = 0, 0, 0
	runtime.ReadMemStats(&before)
	for preparing+rendering < duration || count < 3 {
		round()
	}
	runtime.ReadMemStats(&after)
	each := func(d time.Duration) float64 { return float64(d.Microseconds()) / float64(count) }
	fmt.Printf("%s %.1f %.1f %d\n", name, each(rendering), each(preparing+rendering), (after.TotalAlloc-before.TotalAlloc)/uint64(count))
}

func measureCommands(runs int, commands []string) {
	wall, cpu, peak := make([][]float64, len(commands)), make([][]float64, len(commands)), make([][]float64, len(commands))
	for run := 0; run < runs; run++ {
		for i, command := range commands {
			words := strings.Fields(command)
			process := exec.Command(words[0], words[1:]...)
			start := time.Now()
			if err := process.Run(); err != nil {
				check(fmt.Errorf("%s: %w", command, err))
			}
			wall[i] = append(wall[i], time.Since(start).Seconds())
			cpu[i] = append(cpu[i], (process.ProcessState.UserTime() + process.ProcessState.SystemTime()).Seconds())
			peak[i] = append(peak[i], float64(process.ProcessState.SysUsage().(*syscall.Rusage).Maxrss))
		}
	}
	for i := range commands {
		fmt.Printf("%.4f %.4f %.0f\n", median(wall[i]), median(cpu[i]), median(peak[i]))
	}
}

func median(numbers []float64) float64 {
	sort.Float64s(numbers)
	return numbers[len(numbers)/2]
}
