package main

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"text/template/parse"
	"time"

	"github.com/Masterminds/semver/v3"
	"github.com/gobwas/glob"

	v3ignore "helm.sh/helm/v3/pkg/ignore"
	v4ignore "helm.sh/helm/v4/pkg/ignore"
)

// semverSatisfies is semverCompare: "true" or "false".
func semverSatisfies(req *request, answer *response) error {
	constraint, err := semver.NewConstraint(string(req.Constraint))
	if err != nil {
		return err
	}
	version, err := semver.NewVersion(string(req.Text))
	if err != nil {
		return err
	}
	answer.Text = asText(fmt.Sprint(constraint.Check(version)))
	return nil
}

// globMatches tells which paths match a pattern of .Files.Glob.
func globMatches(req *request, answer *response) error {
	pattern, err := glob.Compile(string(req.Pattern), '/')
	if err != nil {
		return err
	}
	for _, p := range req.Paths {
		answer.Matches = append(answer.Matches, pattern.Match(string(p)))
	}
	return nil
}

// ignoreMatches tells which paths the rules of a .helmignore (its default rule included) leave out; a path that ends with / is a directory.
func ignoreMatches(req *request, answer *response) error {
	ignored, err := ignoreRules(req.Version, string(req.Text))
	if err != nil {
		return err
	}
	for _, p := range req.Paths {
		name := strings.TrimSuffix(string(p), "/")
		answer.Matches = append(answer.Matches, ignored(name, fileInfo{path.Base(name), name != string(p)}))
	}
	return nil
}

func ignoreRules(version int, rules string) (func(string, fs.FileInfo) bool, error) {
	if version == 3 {
		parsed, err := v3ignore.Parse(strings.NewReader(rules))
		if err != nil {
			return nil, err
		}
		parsed.AddDefaults()
		return parsed.Ignore, nil
	}
	parsed, err := v4ignore.Parse(strings.NewReader(rules))
	if err != nil {
		return nil, err
	}
	parsed.AddDefaults()
	return parsed.Ignore, nil
}

type fileInfo struct {
	name string
	dir  bool
}

func (f fileInfo) Name() string       { return f.name }
func (f fileInfo) Size() int64        { return 0 }
func (f fileInfo) ModTime() time.Time { return time.Time{} }
func (f fileInfo) IsDir() bool        { return f.dir }
func (f fileInfo) Sys() any           { return nil }
func (f fileInfo) Mode() fs.FileMode {
	if f.dir {
		return fs.ModeDir
	}
	return 0
}

// parseTemplate parses one template without knowing any function; the answer is the tree printed back, each template under its name.
func parseTemplate(req *request, answer *response) error {
	tree := parse.New("t")
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(string(req.Text), "", "", set); err != nil {
		return err
	}
	answer.Files = map[string]text{}
	for name, t := range set {
		answer.Files[name] = text(t.Root.String())
	}
	return nil
}
