package fr.clausier.report.sending.letter;

/** How a workbook reaches its recipient. */
public enum Channel {
    /** By mail, to the recipient's address. */ MAIL,
    /** As a file in the folder of the settings, from where it is fetched. */ FOLDER
}
