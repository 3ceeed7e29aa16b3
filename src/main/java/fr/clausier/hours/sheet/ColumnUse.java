package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;

/** What a column of a sheet is used for: a column of the template, or what people make of several in one. */
public enum ColumnUse {
    IGNORED(null, null),
    CONTRACT(HoursColumn.CONTRACT, null),
    LOT(HoursColumn.LOT, null),
    /** "2025TX014 - lot 02" in one cell. */
    CONTRACT_AND_LOT(null, null),
    EMPLOYER_SIRET(HoursColumn.EMPLOYER_SIRET, null),
    EMPLOYER(HoursColumn.EMPLOYER, null),
    KIND(HoursColumn.KIND, null),
    /** Family and first name in one cell. */
    FULL_NAME(null, null),
    FAMILY_NAME(HoursColumn.FAMILY_NAME, null),
    FIRST_NAME(HoursColumn.FIRST_NAME, null),
    BIRTH_DATE(HoursColumn.BIRTH_DATE, null),
    GROUP(HoursColumn.GROUP, null),
    MODALITY(HoursColumn.MODALITY, null),
    CONTRACT_TYPE(HoursColumn.CONTRACT_TYPE, null),
    ROME(HoursColumn.ROME, null),
    STARTS_ON(HoursColumn.STARTS_ON, null),
    PLANNED_END(HoursColumn.PLANNED_END, null),
    MONTH(HoursColumn.MONTH, null),
    WORK(HoursColumn.WORK, null),
    TRAINING(HoursColumn.TRAINING, null),
    TUTORING(HoursColumn.TUTORING, null),
    /** Hours worked in the month its heading names. */
    MONTH_WORK(null, Activity.WORK),
    MONTH_TRAINING(null, Activity.TRAINING),
    MONTH_TUTORING(null, Activity.TUTORING);

    private final HoursColumn column;
    private final Activity monthly;

    ColumnUse(HoursColumn column, Activity monthly) {
        this.column = column;
        this.monthly = monthly;
    }

    /** The column of the template it is; null for another use. */
    public HoursColumn column() {
        return column;
    }

    /** What hours of a month's column were spent on; null for a column that is none. */
    public Activity monthly() {
        return monthly;
    }

    /** Whether it holds hours. */
    public boolean isHours() {
        return monthly != null || this == WORK || this == TRAINING || this == TUTORING;
    }

    /** The use as a column of the template. */
    public static ColumnUse of(HoursColumn column) {
        return valueOf(column.name());
    }

    /** The use of a month's column whose hours are those of an activity. */
    public static ColumnUse monthOf(Activity activity) {
        return valueOf("MONTH_" + activity.name());
    }
}
