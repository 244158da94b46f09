/**
 * The functions that a helm template can call: Go's builtins, Sprig's, helm's own. Each family is a class that declares its functions with their
 * signature and one line of documentation; {@link dev.citusrender.function.FunctionTable} joins the families.
 */
package dev.citusrender.function;
