/**
 * The command line: helm's flags with pflag's rules and error texts, bytes to standard output, messages to standard error, an exit code. It is the
 * only room that prints or exits.
 */
package dev.citusrender.cli;
