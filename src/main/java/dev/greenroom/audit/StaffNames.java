package dev.greenroom.audit;

/** Tells members of staff from creators; the module of the accounts knows. */
public interface StaffNames {
    boolean isStaff(String username);
}
