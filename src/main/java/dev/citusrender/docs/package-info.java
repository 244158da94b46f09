/**
 * Documentation of charts, read from what their authors wrote: tables of parameters out of {@code values.yaml}'s comments and the schema. Knows
 * nothing of rendering.
 */
package dev.citusrender.docs;
