package org.utilitill.journal.index;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A copy of the database engine in its own class loader, as a stranger has it: every class is allowed. */
final class LooseEngine implements AutoCloseable {

    private static final String ALLOWED = "h2.allowedClasses";

    private final URLClassLoader loader;
    private final Driver driver;

    LooseEngine() throws ReflectiveOperationException {
        loader = classes();
        String allowed = System.clearProperty(ALLOWED);
        try {
            driver = (Driver) Class.forName("org.h2.Driver", true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            // Read once, when first asked.
            Class.forName("org.h2.util.JdbcUtils", true, loader)
                    .getMethod("loadUserClass", String.class)
                    .invoke(null, Hostile.class.getName());
        } finally {
            if (allowed != null) {
                System.setProperty(ALLOWED, allowed);
            }
        }
    }

    /** All of the class path, loaded anew. */
    static URLClassLoader classes() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URL[] urls =
                Stream.of(path.split(File.pathSeparator)).map(LooseEngine::url).toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String file) {
        try {
            return new File(file).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(file, e);
        }
    }

    /** Opens a database as its owner, runs statements and closes it. */
    void run(String location, List<String> statements) throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", "sa");
        owner.setProperty("password", "");
        try (Connection connection = driver.connect("jdbc:h2:" + location, owner);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws Exception {
        loader.close();
    }
}
