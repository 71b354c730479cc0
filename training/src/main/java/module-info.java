/** Trainer, losses, data sets and checkpoints. */
module dev.onset.training {
    requires transitive dev.onset.api;
    requires org.slf4j;
    requires de.siegmar.fastcsv;

    exports dev.onset.training;
    exports dev.onset.training.data;
}
