/** Golden files: the cases of a {@code citus-render.yaml}, rendered and held against the files that were recorded of them. */
package dev.citusrender.golden;
