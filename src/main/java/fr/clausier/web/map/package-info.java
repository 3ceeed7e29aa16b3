/**
 * Floor 10, maps drawn by the server itself: outline, meridians and parallels, places as links. Nothing comes from elsewhere.
 * Does not belong here: where things are (organisation.territory), the table beside each map (the page that shows it).
 */
package fr.clausier.web.map;
