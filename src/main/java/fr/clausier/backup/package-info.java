/**
 * Floor 3. A whole base as one file, taken while people work, and put back: rows of every table, files of evidence, signed heads.
 * Does not belong here: what any table means.
 */
package fr.clausier.backup;
