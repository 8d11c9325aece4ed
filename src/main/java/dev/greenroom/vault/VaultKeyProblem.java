package dev.greenroom.vault;

/** The application cannot start with this vault key; told in plain words, never with the key. */
class VaultKeyProblem extends RuntimeException {
    private final String remedy;

    VaultKeyProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
