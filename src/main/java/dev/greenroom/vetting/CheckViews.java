package dev.greenroom.vetting;

import dev.greenroom.vetting.RiskPoints.Point;
import dev.greenroom.vetting.VettingFile.CheckView;
import dev.greenroom.vetting.VettingFile.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The checks with what each added to the risk, the heaviest first. */
final class CheckViews {
    private CheckViews() {}

    static List<CheckView> of(List<CheckResults.Result> results, List<Point> points) {
        var ofCheck = points.stream().collect(Collectors.toMap(Point::check, point -> point));
        return results.stream()
                .map(result -> view(result, ofCheck))
                .sorted(Comparator.comparingInt((CheckView view) -> view.points() == null ? 0 : -view.points()))
                .toList();
    }

    private static CheckView view(CheckResults.Result result, Map<Check, Point> points) {
        var point = points.get(result.check());
        return new CheckView(
                result.check(),
                result.verdict(),
                point == null ? null : point.points(),
                point == null ? null : point.reason(),
                result.evidence().stream()
                        .map(code -> new Reason(code, code.text()))
                        .toList(),
                result.checkedAt());
    }
}
