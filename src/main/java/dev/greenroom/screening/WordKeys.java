package dev.greenroom.screening;

/** Short forms of a word under which alike words meet in the index. */
final class WordKeys {
    private static final int LONGEST = 40;

    private WordKeys() {}

    /** What is left when vowels are one, letters single and the ways to write a sound one. */
    static String sound(String word) {
        var folded = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        var sound = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            char last = sound.isEmpty() ? ' ' : sound.charAt(sound.length() - 1);
            if (letter == 'h' && i > 0) {
                continue;
            }
            char plain = plain(letter);
            if (plain != last) {
                sound.append(plain);
            }
        }
        return sound.toString();
    }

    /** The consonants only; the half vowels w and y are written for vowels where others are not. */
    static String consonants(String word) {
        var consonants = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = plain(word.charAt(i));
            char last = consonants.isEmpty() ? ' ' : consonants.charAt(consonants.length() - 1);
            if (letter != 'a' && letter != 'v' && letter != Romanizer.BARE && letter != last) {
                consonants.append(letter);
            }
        }
        return consonants.toString();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j' -> 'a';
            case 'c', 'q', 'g' -> 'k';
            case 'w', 'f' -> 'v';
            case 'z' -> 's';
            case 'd' -> 't';
            case 'p' -> 'b';
            default -> letter;
        };
    }
}
