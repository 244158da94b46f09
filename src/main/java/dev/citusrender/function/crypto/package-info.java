/**
 * Keys, certificates and password hashes as Sprig makes them. BouncyCastle is loaded by the classes here that need it, when a template first calls
 * one of their functions. All randomness comes in as an argument, and nothing here draws on the JVM's own, so that a seed repeats every byte.
 */
package dev.citusrender.function.crypto;
