package fr.clausier.workbook.reading;

/** How far the reading of a file is, from 0 to 100, told by the thread that reads to the one that waits. Sizes a file tells of itself are believed for no more than this. */
public final class Pace {

    private volatile int percent;

    /** So much of a part of the reading that goes from one percentage to another. */
    public void between(int from, int to, long done, long all) {
        percent = Math.max(percent, all <= 0 ? from : (int) (from + (to - from) * Math.min(done, all) / all));
    }

    int percent() {
        return percent;
    }
}
