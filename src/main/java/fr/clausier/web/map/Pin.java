package fr.clausier.web.map;

import fr.clausier.organisation.territory.Coordinates;

/**
 * Something to be shown on a map.
 *
 * @param name what it is called; @param said what is told of it when it is pointed at or read aloud, after its name
 * @param place where it is, in words
 * @param href where its mark leads
 * @param weight how much it weighs beside others, which its surface shows; @param part how much of that is filled
 */
public record Pin(Coordinates at, String name, String said, String place, String href, long weight, long part) {

    /** One that weighs as much as any other. */
    public static Pin of(Coordinates at, String name, String said, String place, String href) {
        return new Pin(at, name, said, place, href, 1, 0);
    }
}
