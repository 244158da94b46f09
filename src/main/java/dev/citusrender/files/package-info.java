/** Folders that are written whole: what was there before, or all of the new files. */
package dev.citusrender.files;
