package fr.clausier.web;

import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import java.util.HashMap;
import java.util.Map;

/** Which version stands where something changed here since a workbook went out, as a page of a returned workbook sends it. */
public final class VersionChoices {

    private static final String FIELD = "stands:";

    private VersionChoices() { }

    /** By what each choice is about; what says neither is passed over. */
    public static Map<String, Stands> of(Form form) {
        Map<String, Stands> choices = new HashMap<>();
        form.values().keySet().stream().filter(name -> name.startsWith(FIELD)).forEach(name -> {
            if (form.has(name, Stands.HERE.name()) || form.has(name, Stands.WORKBOOK.name())) {
                choices.put(name.substring(FIELD.length()), Stands.valueOf(form.value(name)));
            }
        });
        return choices;
    }
}
