package dev.citusrender.template;

/** How a statement ended: whether what follows it still runs. A plain value, because loops are too frequent for exceptions. */
enum Flow {
    NEXT, BREAK, CONTINUE
}
