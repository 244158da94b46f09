/**
 * The Go behaviour that a template can see: values that keep their Go type, and how Go prints, quotes, compares, indexes and converts them.
 *
 * <p>In Java, nil is {@code null}, a bool {@link java.lang.Boolean}, an int64 {@link java.lang.Long}, a float64 {@link java.lang.Double}, a string
 * {@link java.lang.String} (see {@link dev.citusrender.go.GoString} for bytes that are not UTF-8); everything else is a
 * {@link dev.citusrender.go.GoObject}.
 */
package dev.citusrender.go;
