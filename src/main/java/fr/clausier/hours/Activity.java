package fr.clausier.hours;

/** What the hours of a line were spent on. */
public enum Activity {
    WORK, TRAINING,
    /** Hours of an employee of the company spent on training the person on the job (tutorat). */ TUTORING
}
