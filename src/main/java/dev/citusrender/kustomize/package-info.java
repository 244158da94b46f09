/** A render as a folder that {@code kubectl apply -k} takes. Knows nothing of where the folder is. */
package dev.citusrender.kustomize;
