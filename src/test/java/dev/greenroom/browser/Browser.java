package dev.greenroom.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;

/** A headless Chromium and what a person does with it. */
final class Browser implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int DESK = 1200;
    private static final int PHONE = 390;
    private static final int TALLEST = 6000;

    private final String base;
    private final ChromeDriver driver;
    private int pictures;

    Browser(String base) {
        this.base = base;
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + profile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    void open(String path) {
        driver.get(base + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    void login(String username, String password) {
        driver.manage().deleteAllCookies();
        open("/login");
        type("username", username);
        type("password", password);
        press("main form button[type=submit]");
        until("logged in as " + username, () -> !path().startsWith("/login"));
    }

    /** Types over what is in the field of this name. */
    void type(String name, String text) {
        var field = field(name);
        if ("date".equals(field.getDomAttribute("type"))) {
            ((JavascriptExecutor) driver).executeScript("arguments[0].value = arguments[1]", field, text);
            return;
        }
        field.clear();
        field.sendKeys(text);
    }

    void choose(String name, String value) {
        new Select(field(name)).selectByValue(value);
    }

    void tick(String name, String value) {
        var box = driver.findElement(By.cssSelector("[name='" + name + "'][value='" + value + "']"));
        if (!box.isSelected()) {
            click(box);
        }
    }

    void upload(String id, Path file) {
        driver.findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    void press(String css) {
        click(driver.findElement(By.cssSelector(css)));
    }

    void follow(String css, String path) {
        press(css);
        until("page " + path, () -> path().startsWith(path));
    }

    /** Presses the choice of a form whose label begins with this. */
    void pressLabel(String start) {
        click(driver.findElement(By.xpath("//*[@id='form']//label[starts-with(normalize-space(.), '" + start + "')]")));
    }

    boolean shows(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Loads the page again and again until it shows this. */
    void reloadUntil(String path, String css) {
        Awaitility.await(css + " on " + path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    open(path);
                    return shows(css);
                });
    }

    void until(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(condition::getAsBoolean);
    }

    /** The bytes behind a link, fetched as this page's reader. */
    byte[] download(String css) {
        var link = driver.findElement(By.cssSelector(css)).getDomProperty("href");
        var text = ((JavascriptExecutor) driver)
                .executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        fetch(arguments[0]).then(answer => answer.arrayBuffer()).then(buffer => {
                          let text = '';
                          new Uint8Array(buffer).forEach(byte => text += String.fromCharCode(byte));
                          done(btoa(text));
                        });""",
                        link);
        return Base64.getDecoder().decode(String.valueOf(text));
    }

    /** Two pictures of the page, as on a desk and on a phone. @return how far the page is wider than a phone */
    long picture(String name) {
        var number = "%02d-%s".formatted(++pictures, name);
        save(number, DESK);
        save(number + "-phone", PHONE);
        var wider =
                ((JavascriptExecutor) driver).executeScript("return document.documentElement.scrollWidth - " + PHONE);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return wider instanceof Number pixels ? pixels.longValue() : 0;
    }

    /** What the page complained about since last asked: scripts, styles and files that were refused or missing. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement field(String name) {
        return driver.findElement(By.cssSelector("main [name='" + name + "']"));
    }

    private void click(WebElement element) {
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private void save(String name, int width) {
        size(width, 800);
        var height = ((JavascriptExecutor) driver).executeScript("return document.documentElement.scrollHeight");
        size(width, height instanceof Number pixels ? Math.min(pixels.intValue(), TALLEST) : 800);
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("greenroom-browser");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }
}
