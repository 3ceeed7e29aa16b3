/**
 * Floor 8. How long people's data are kept and why; who is to be made anonymous and when; what one person may ask: their data, that they be
 * frozen or erased; the register of what people's data serve.
 * Does not belong here: keys and sealing (store), names and how they are found (participant).
 */
package fr.clausier.retention;
