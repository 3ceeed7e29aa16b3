/**
 * Floor 7, topic: suspensions. Days on which a placement was suspended, never why: the reason may be health.
 */
package fr.clausier.hours.suspension;
