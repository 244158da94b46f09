package dev.citusrender.go;

/** A Go {@code complex128}, which only a literal such as {@code 1i} can make. */
public record GoComplex(double real, double imaginary) {
}
