/**
 * The public face: a {@link dev.citusrender.render.RenderRequest} in, a {@link dev.citusrender.render.RenderResult} out. It joins charts, templates
 * and functions, hands the world outside to the templates, and splits, sorts and joins the documents as helm's install action does.
 *
 * <p>Begin with {@link dev.citusrender.render.HelmRenderer}: the path of a render on one screen.
 */
package dev.citusrender.render;
