package fr.clausier.web.provider;

import fr.clausier.provider.place.FreePlaces;
import fr.clausier.provider.place.PlaceSettings;
import java.time.LocalDate;
import java.util.List;

/** Places an employer says are free, with their age. @param age in days; @param recent whether it may still be relied on */
public record PlaceView(FreePlaces said, long age, boolean recent) {

    public static List<PlaceView> of(List<FreePlaces> said, PlaceSettings settings, LocalDate day) {
        return said.stream().map(each -> new PlaceView(each, each.age(day), settings.isRecent(each, day))).toList();
    }
}
