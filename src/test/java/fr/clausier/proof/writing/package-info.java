/** What writing workbooks costs, set beside others that write the same cells. Run by hand; docs/proofs/writing.md is what it found. */
package fr.clausier.proof.writing;
