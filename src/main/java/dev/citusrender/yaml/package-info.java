/**
 * YAML as helm reads and writes it: sigs.k8s.io/yaml over go-yaml, from the scanner to the emitter. Knows nothing of charts.
 *
 * <p>The scanner and the parser follow libyaml, from which go-yaml is translated, because a library for the JVM accepts and rejects other texts and
 * words its errors differently.
 */
package dev.citusrender.yaml;
