/**
 * TOML read and written as BurntSushi/toml 1.6.0 does it, which is behind helm's {@code toToml} and {@code fromToml}: TOML 1.1 in, its error texts,
 * its layout of tables out.
 */
package dev.citusrender.toml;
