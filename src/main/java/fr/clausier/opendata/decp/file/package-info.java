/** Floor 9. From the bytes of a file to its records, in JSON and XML, whatever the bytes are. */
package fr.clausier.opendata.decp.file;
