package dev.onset.training.data;

import dev.onset.api.Named;
import dev.onset.training.Dataset;

/** Where a data set comes from: a record whose components are its parameters. */
public interface DataSource extends Named {

    /**
     * Makes or reads the data set; the same source always gives the same numbers.
     *
     * @throws DataException when a file is missing or refused, or memory would not suffice
     */
    Dataset load();
}
