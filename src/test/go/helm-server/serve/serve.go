// Package serve lets helm stay: one process that does one command line after another, each as a process of its own would.
// tools/install-helm builds it into a copy of helm's module; README.md tells how.
package serve

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
)

// Variable is what has to be set in the environment; without it the program is helm as it always was.
const Variable = "HELM_SERVER"

// request is one line of input: a command line, and the files that take what it prints.
type request struct {
	Args   []string `json:"args"`
	Stdout string   `json:"stdout"`
	Stderr string   `json:"stderr"`
}

// answer is one line of output. A panic is told in words; what a run has printed until then is not to be relied on.
type answer struct {
	Exit  int    `json:"exit"`
	Panic string `json:"panic,omitempty"`
}

// WhenAsked answers requests until the input ends, and ends the process. command runs helm with what os.Args says and gives its exit code.
func WhenAsked(command func() int) {
	if os.Getenv(Variable) == "" {
		return
	}
	os.Unsetenv(Variable)
	lines, answers := bufio.NewReader(os.Stdin), json.NewEncoder(os.Stdout)
	nothing, err := os.Open(os.DevNull)
	if err != nil {
		log.Fatal(err)
	}
	os.Stdin = nothing
	stderr := os.Stderr
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			os.Exit(0)
		}
		done, err := handle(line, command)
		if err == nil {
			err = answers.Encode(done)
		}
		if err != nil {
			fmt.Fprintln(stderr, "helm server:", err)
			os.Exit(1)
		}
	}
}

func handle(line []byte, command func() int) (*answer, error) {
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}
	stdout, err := os.Create(req.Stdout)
	if err != nil {
		return nil, err
	}
	defer stdout.Close()
	stderr, err := os.Create(req.Stderr)
	if err != nil {
		return nil, err
	}
	defer stderr.Close()
	os.Args = append([]string{"helm"}, req.Args...)
	os.Stdout, os.Stderr = stdout, stderr
	log.SetOutput(stderr)
	return run(command), nil
}

func run(command func() int) (done *answer) {
	defer func() {
		if r := recover(); r != nil {
			done = &answer{Exit: 2, Panic: fmt.Sprint(r)}
		}
	}()
	return &answer{Exit: command()}
}
