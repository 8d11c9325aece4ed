package dev.greenroom.statement;

import dev.greenroom.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements for reading. */
@Component
@Transactional(readOnly = true)
public class StatementShelf {
    private final Statements statements;
    private final StatementPdf pdf;

    StatementShelf(Statements statements, StatementPdf pdf) {
        this.statements = statements;
        this.pdf = pdf;
    }

    /**
     * A4, drawn from the stored figures; the same bytes each time.
     *
     * @throws NotFound when there is no such number
     */
    public byte[] pdf(String number) {
        return pdf.draw(number, statements.figures(number).orElseThrow(NotFound::new));
    }
}
