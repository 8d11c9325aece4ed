package dev.greenroom.engine.embedded;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.DbLong;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.engine.state.instance.DbJobState;
import io.camunda.zeebe.engine.state.instance.DbUserTaskState;
import io.camunda.zeebe.engine.state.instance.UserTaskRecordValue;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The engine's state in RocksDB, with its write-ahead log on: it survives the process without snapshots. */
final class EngineState implements AutoCloseable {
    private static final long MEMORY_LIMIT = 64L << 20;

    private final Path directory;
    private final ZeebeDb<ZbColumnFamilies> database;

    private EngineState(Path directory, ZeebeDb<ZbColumnFamilies> database) {
        this.directory = directory;
        this.database = database;
    }

    static EngineState open(Path directory) throws IOException {
        Files.createDirectories(directory);
        var settings = new RocksDbConfiguration().setWalDisabled(false).setMemoryLimit(MEMORY_LIMIT);
        var factory = new ZeebeRocksDbFactory<ZbColumnFamilies>(
                settings,
                new ConsistencyChecksSettings(false, false),
                new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, 1),
                SimpleMeterRegistry::new);
        return new EngineState(directory, factory.createDb(directory.toFile(), false));
    }

    ZeebeDb<ZbColumnFamilies> database() {
        return database;
    }

    /** The open user tasks of the committed state, read in a context of its own: safe beside the running engine. */
    Set<Long> openUserTasks() {
        var keys = new HashSet<Long>();
        var key = new DbLong();
        database.createColumnFamily(
                        ZbColumnFamilies.USER_TASKS, database.createContext(), key, new UserTaskRecordValue())
                .forEach((task, record) -> keys.add(task.getValue()));
        return keys;
    }

    /** CREATING until its creating listeners are through, then CREATED, ASSIGNING, UPDATING, COMPLETING, CANCELING. */
    String userTaskState(long key) {
        return new DbUserTaskState(database, database.createContext())
                .getLifecycleState(key)
                .name();
    }

    /** Keys of the jobs that workers hold. */
    Set<Long> activatedJobs() {
        var keys = new HashSet<Long>();
        new DbJobState(database, database.createContext())
                .forEachTimedOutEntry(Long.MAX_VALUE, null, (key, job) -> keys.add(key));
        return keys;
    }

    void force() throws IOException {
        Durability.forceFiles(directory);
    }

    @Override
    public void close() throws Exception {
        database.close();
    }
}
