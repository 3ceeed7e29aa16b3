/**
 * Floor 10. JSON for programs under /api/v1, one sub-package per capability. Bodies are read by the same readers as forms; errors
 * are {@code application/problem+json} (RFC 9457).
 * Does not belong here: any rule; it asks the counters.
 */
package fr.clausier.api;
