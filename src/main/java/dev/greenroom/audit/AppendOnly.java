package dev.greenroom.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on tables whose rows nobody changes or removes; only H2 loads this class, by its name. */
public class AppendOnly implements Trigger {
    private String table = "";

    @Override
    public void init(Connection database, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection database, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(table + " is append-only");
    }
}
