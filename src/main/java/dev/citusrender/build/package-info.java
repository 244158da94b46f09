/** A step of the build, not of the program: class files are changed so that they start faster. Nothing of it is in the jar. */
package dev.citusrender.build;
