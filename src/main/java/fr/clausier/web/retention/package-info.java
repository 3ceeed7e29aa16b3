/** Floor 10, topic: how long people are kept, what one person may ask of their data, the register of what people's data serve. */
package fr.clausier.web.retention;
