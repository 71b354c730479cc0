package dev.onset.training.data;

/** Data that cannot be used, with a stable code; the message starts with it and says what to do. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DataProblem problem;

    public DataException(DataProblem problem, String message) {
        super(problem + " " + message);
        this.problem = problem;
    }

    public DataException(DataProblem problem, String message, Throwable cause) {
        super(problem + " " + message, cause);
        this.problem = problem;
    }

    /** What kind of problem. */
    public DataProblem problem() {
        return problem;
    }
}
